/** What function 10 makes of keys: what stands in the buffer then, and what was shown. */

export interface LineEdit {
  readonly name: string;
  readonly keys: string;
  readonly line: string;
  /** Where the line began in column 0. */
  readonly shown: string;
  /** Characters that the buffer takes; 20 if not given. */
  readonly size?: number;
  /** What goes to the list device. */
  readonly listed?: string;
}

const WIPED = '\b \b';

/** Source: Digital Research, "CP/M 2.0 Interface Guide" (1979), function 10, and what its BDOS 2.2 does. */
export const LINE_EDITS: readonly LineEdit[] = [
  { name: 'a line up to CR', keys: 'abc\r', line: 'abc', shown: 'abc\r' },
  { name: 'LF ends a line too', keys: 'ab\n', line: 'ab', shown: 'ab\r' },
  { name: 'an empty line', keys: '\r', line: '', shown: '\r' },
  { name: 'a full buffer ends the line', keys: 'abc', line: 'abc', shown: 'abc\r', size: 3 },
  { name: '^H wipes a character', keys: 'abx\bc\r', line: 'abc', shown: `abx${WIPED}c\r` },
  { name: '^H at the beginning does nothing', keys: '\ba\r', line: 'a', shown: 'a\r' },
  { name: '^H wipes both halves of ^A', keys: 'a\x01\bb\r', line: 'ab', shown: `a^A${WIPED}${WIPED}b\r` },
  { name: 'DEL says again what it takes', keys: 'abx\x7fc\r', line: 'abc', shown: 'abxxc\r' },
  { name: '^X wipes the line', keys: 'ab\x18c\r', line: 'c', shown: `ab${WIPED}${WIPED}c\r` },
  { name: '^U begins anew below', keys: 'ab\x15c\r', line: 'c', shown: 'ab#\r\nc\r' },
  { name: '^R shows the line anew', keys: 'ab\x12c\r', line: 'abc', shown: 'ab#\r\nabc\r' },
  { name: '^E goes on below', keys: 'ab\x05c\r', line: 'abc', shown: 'ab\r\nc\r' },
  { name: '^A is kept, and shown as ^A', keys: 'a\x01b\r', line: 'a\x01b', shown: 'a^Ab\r' },
  { name: 'TAB is kept, and shown as spaces', keys: 'a\tb\r', line: 'a\tb', shown: 'a       b\r' },
  { name: '^C behind a character is kept', keys: 'a\x03b\r', line: 'a\x03b', shown: 'a^Cb\r' },
  {
    name: '^P has the printer go along, and again not',
    keys: 'a\x10bc\x10d\r',
    line: 'abcd',
    shown: 'abcd\r',
    listed: 'bc',
  },
];
