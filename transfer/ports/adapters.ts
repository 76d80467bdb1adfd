/** What is known of a USB adapter by its ids. They name the chip; which board hangs on it, none of them tells. */
export interface Adapter {
  readonly chip: string;
  /** Where it is met. */
  readonly likely: string;
  /** What to know of it before the board is blamed. */
  readonly caution?: string;
}

const CABLE = 'a six-pin TTL cable or module, as for the RC2014 and SC boards';
const SIX_PIN = 'On many six-pin adapters pin 6 is DTR, not RTS.';
const CH340_FLOW = 'The ch341 driver of many a Linux does no RTS/CTS flow control: set a pace there.';

/**
 * By vendor and product. The ids are those of Linux: drivers/usb/serial/ftdi_sio_ids.h, ch341.c, cp210x.c and
 * pl2303.h, and for CDC ACM devices the list of Linux USB IDs, linux-usb.org/usb.ids.
 */
const ADAPTERS: Readonly<Record<string, Adapter>> = {
  '0403:6001': { chip: 'FTDI FT232R', likely: CABLE, caution: SIX_PIN },
  '0403:6015': { chip: 'FTDI FT-X', likely: CABLE, caution: SIX_PIN },
  '0403:6014': { chip: 'FTDI FT232H', likely: 'a breakout board or a six-pin cable' },
  '0403:6010': { chip: 'FTDI FT2232', likely: 'a board with two ports: the console is one of them' },
  '0403:6011': { chip: 'FTDI FT4232H', likely: 'a board with four ports: the console is one of them' },

  '1a86:7523': { chip: 'WCH CH340', likely: 'a cheap USB-TTL module', caution: CH340_FLOW },
  '1a86:7522': { chip: 'WCH CH340K', likely: 'a cheap USB-TTL module', caution: CH340_FLOW },
  '1a86:5523': { chip: 'WCH CH341', likely: 'a cheap USB-RS232 cable', caution: CH340_FLOW },

  '10c4:ea60': { chip: 'Silicon Labs CP2102', likely: CABLE, caution: SIX_PIN },
  '10c4:ea70': { chip: 'Silicon Labs CP2105', likely: 'a board with two ports: the console is one of them' },
  '10c4:ea71': { chip: 'Silicon Labs CP2108', likely: 'a board with four ports: the console is one of them' },

  '067b:2303': {
    chip: 'Prolific PL2303',
    likely: 'a USB-RS232 cable, as for a Kaypro or a terminal port',
    caution: 'Windows refuses old and copied chips of this kind.',
  },
  '067b:23a3': { chip: 'Prolific PL2303GC', likely: 'a USB-RS232 cable, as for a Kaypro or a terminal port' },

  '2341:0042': { chip: 'Arduino Mega 2560', likely: 'an Arduino that emulates a machine', ...resets() },
  '2341:0043': { chip: 'Arduino Uno', likely: 'an Arduino that emulates a machine', ...resets() },
  '2341:003d': { chip: 'Arduino Due', likely: 'an Altair-Duino', ...resets() },
  '2341:003e': { chip: 'Arduino Due, native port', likely: 'an Altair-Duino' },
};

function resets(): Pick<Adapter, 'caution'> {
  return { caution: 'Opening the port resets it: ask for DTR off, or wait for its prompt.' };
}

/** The adapter with these ids, four hex digits each, where it is known. */
export function adapterOf(vendorId: string | undefined, productId: string | undefined): Adapter | undefined {
  const id = `${vendorId}:${productId}`.toLowerCase();
  return Object.hasOwn(ADAPTERS, id) ? ADAPTERS[id] : undefined;
}
