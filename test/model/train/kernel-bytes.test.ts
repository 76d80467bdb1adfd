import test from 'ava';
import { compileKernel, moduleText } from '../../../model/train/wasm/build-kernel.js';
import { KERNEL_BASE64 } from '../../../model/train/wasm/kernel-bytes.js';

test('built again from its sources, the kernel has the same bytes', async (t) => {
  const bytes = await compileKernel();
  t.is(Buffer.from(bytes).toString('base64'), KERNEL_BASE64);
  t.true(moduleText(bytes).includes(KERNEL_BASE64));
});
