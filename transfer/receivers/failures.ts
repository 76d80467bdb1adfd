/** Advice that several receivers' messages call for. */

export const TRY_AGAIN = 'Try again; if it happens again pace the line or check its flow control.';
export const MAKE_ROOM = 'Erase files on that drive, or choose another drive.';
export const OTHER_NAME = 'Use up to 8 letters and digits, a dot and up to 3.';
