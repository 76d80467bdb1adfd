import test from 'ava';
import { portChoices, portHint } from '../../../cli/job/ports.js';
import { adapterOf } from '../../../transfer/index.js';

const ftdi = {
  path: '/dev/ttyUSB0',
  manufacturer: 'FTDI',
  vendorId: '0403',
  productId: '6001',
  serialNumber: 'A50285BI',
  adapter: adapterOf('0403', '6001')!,
};

test('a port says its maker, its product, its ids and its serial number', (t) => {
  t.is(portHint(ftdi), 'FTDI FT232R, 0403:6001, A50285BI');
  t.is(portHint({ path: 'x', manufacturer: 'Acme', vendorId: 'ffff', productId: '0001' }), 'Acme, ffff:0001');
  t.is(portHint({ path: 'x' }), '');
});

test('what a device says of itself reaches the screen as plain characters', (t) => {
  t.is(portHint({ path: 'x', manufacturer: 'Acme\x1b]0;gotcha\x07' }), 'Acme\\x1B]0;gotcha\\x07');
});

test('the ports with what may hang on them, then the virtual board', async (t) => {
  const choices = await portChoices(async () => ({ ports: [ftdi, { path: '/dev/ttyS0' }] }));
  t.deepEqual(
    choices.map(({ value }) => value),
    ['/dev/ttyUSB0', '/dev/ttyS0', 'sim:'],
  );
  t.regex(choices[0]?.more ?? '', /^Likely a six-pin TTL cable.* pin 6 is DTR/);
  t.is(choices[1]?.hint, 'serial port');
});

test('why the ports cannot be listed is said at the virtual board', async (t) => {
  const [board] = await portChoices(async () => ({ ports: [], note: 'No list here.' }));
  t.like(board, { value: 'sim:', more: 'No list here.' });
});
