// Products of sparse rows with a matrix, whose rows are `stride` bytes long: a multiple of 64, for the matrix is
// padded to 16 columns. Sums are held in registers for 32 columns at a time.
//
// No fused multiply-add and no relaxed instruction: every machine gives the same bits.

/** to[:] = start[:] + Σ values[k] · matrix[columns[k], :] */
export function sumRow(
  columns: usize, values: usize, count: u32, matrix: usize, stride: u32, start: usize, to: usize,
): void {
  let at: u32 = 0;
  for (; at + 128 <= stride; at += 128) sumRow32(columns, values, count, matrix + at, stride, start + at, to + at);
  if (at < stride) sumRow16(columns, values, count, matrix + at, stride, start + at, to + at);
}

/** `sumRow` for 32 columns. */
export function sumRow32(
  columns: usize, values: usize, count: u32, matrix: usize, stride: u32, start: usize, to: usize,
): void {
  let a = v128.load(start, 0);
  let b = v128.load(start, 16);
  let c = v128.load(start, 32);
  let d = v128.load(start, 48);
  let e = v128.load(start, 64);
  let f = v128.load(start, 80);
  let g = v128.load(start, 96);
  let h = v128.load(start, 112);
  for (let k: u32 = 0; k < count; k++) {
    const value = v128.load_splat<f32>(values + (k << 2));
    const row = matrix + load<u16>(columns + (k << 1)) * stride;
    a = f32x4.add(a, f32x4.mul(value, v128.load(row, 0)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row, 16)));
    c = f32x4.add(c, f32x4.mul(value, v128.load(row, 32)));
    d = f32x4.add(d, f32x4.mul(value, v128.load(row, 48)));
    e = f32x4.add(e, f32x4.mul(value, v128.load(row, 64)));
    f = f32x4.add(f, f32x4.mul(value, v128.load(row, 80)));
    g = f32x4.add(g, f32x4.mul(value, v128.load(row, 96)));
    h = f32x4.add(h, f32x4.mul(value, v128.load(row, 112)));
  }
  v128.store(to, a, 0);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
  v128.store(to, e, 64);
  v128.store(to, f, 80);
  v128.store(to, g, 96);
  v128.store(to, h, 112);
}

/** `sumRow` for 16 columns. */
export function sumRow16(
  columns: usize, values: usize, count: u32, matrix: usize, stride: u32, start: usize, to: usize,
): void {
  let a = v128.load(start, 0);
  let b = v128.load(start, 16);
  let c = v128.load(start, 32);
  let d = v128.load(start, 48);
  for (let k: u32 = 0; k < count; k++) {
    const value = v128.load_splat<f32>(values + (k << 2));
    const row = matrix + load<u16>(columns + (k << 1)) * stride;
    a = f32x4.add(a, f32x4.mul(value, v128.load(row, 0)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row, 16)));
    c = f32x4.add(c, f32x4.mul(value, v128.load(row, 32)));
    d = f32x4.add(d, f32x4.mul(value, v128.load(row, 48)));
  }
  v128.store(to, a, 0);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
}

/** matrix[columns[k], :] += values[k] · row[:] */
export function addToRows(
  columns: usize, values: usize, count: u32, row: usize, stride: u32, matrix: usize,
): void {
  for (let at: u32 = 0; at < stride; at += 64) {
    const a = v128.load(row + at, 0);
    const b = v128.load(row + at, 16);
    const c = v128.load(row + at, 32);
    const d = v128.load(row + at, 48);
    for (let k: u32 = 0; k < count; k++) {
      const value = v128.load_splat<f32>(values + (k << 2));
      const to = matrix + at + load<u16>(columns + (k << 1)) * stride;
      v128.store(to, f32x4.add(v128.load(to, 0), f32x4.mul(value, a)), 0);
      v128.store(to, f32x4.add(v128.load(to, 16), f32x4.mul(value, b)), 16);
      v128.store(to, f32x4.add(v128.load(to, 32), f32x4.mul(value, c)), 32);
      v128.store(to, f32x4.add(v128.load(to, 48), f32x4.mul(value, d)), 48);
    }
  }
}

/**
 * to[:] += Σ over the set bits e of `mask` of values[e] · rows[e, :], for 32 columns; one value lies `valueStride`
 * bytes after another.
 */
export function addMaskedRows32(
  mask: u64, values: usize, valueStride: u32, rows: usize, stride: u32, to: usize,
): void {
  let a = v128.load(to, 0);
  let b = v128.load(to, 16);
  let c = v128.load(to, 32);
  let d = v128.load(to, 48);
  let e = v128.load(to, 64);
  let f = v128.load(to, 80);
  let g = v128.load(to, 96);
  let h = v128.load(to, 112);
  for (; mask != 0; mask &= mask - 1) {
    const bit = <u32>ctz(mask);
    const value = v128.load_splat<f32>(values + bit * valueStride);
    const row = rows + bit * stride;
    a = f32x4.add(a, f32x4.mul(value, v128.load(row, 0)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row, 16)));
    c = f32x4.add(c, f32x4.mul(value, v128.load(row, 32)));
    d = f32x4.add(d, f32x4.mul(value, v128.load(row, 48)));
    e = f32x4.add(e, f32x4.mul(value, v128.load(row, 64)));
    f = f32x4.add(f, f32x4.mul(value, v128.load(row, 80)));
    g = f32x4.add(g, f32x4.mul(value, v128.load(row, 96)));
    h = f32x4.add(h, f32x4.mul(value, v128.load(row, 112)));
  }
  v128.store(to, a, 0);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
  v128.store(to, e, 64);
  v128.store(to, f, 80);
  v128.store(to, g, 96);
  v128.store(to, h, 112);
}

/** The same for 16 columns. */
export function addMaskedRows16(
  mask: u64, values: usize, valueStride: u32, rows: usize, stride: u32, to: usize,
): void {
  let a = v128.load(to, 0);
  let b = v128.load(to, 16);
  let c = v128.load(to, 32);
  let d = v128.load(to, 48);
  for (; mask != 0; mask &= mask - 1) {
    const bit = <u32>ctz(mask);
    const value = v128.load_splat<f32>(values + bit * valueStride);
    const row = rows + bit * stride;
    a = f32x4.add(a, f32x4.mul(value, v128.load(row, 0)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row, 16)));
    c = f32x4.add(c, f32x4.mul(value, v128.load(row, 32)));
    d = f32x4.add(d, f32x4.mul(value, v128.load(row, 48)));
  }
  v128.store(to, a, 0);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
}

/** dots[k] = row · matrix[numbers[k], :]; both lists have room for a multiple of 4, and numbers are in range up to it. */
export function dotRows(
  numbers: usize, count: u32, row: usize, matrix: usize, stride: u32, dots: usize,
): void {
  for (let k: u32 = 0; k < count; k += 4) {
    const p = matrix + load<u16>(numbers + (k << 1), 0) * stride;
    const q = matrix + load<u16>(numbers + (k << 1), 2) * stride;
    const r = matrix + load<u16>(numbers + (k << 1), 4) * stride;
    const s = matrix + load<u16>(numbers + (k << 1), 6) * stride;
    let a = f32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    for (let at: u32 = 0; at < stride; at += 32) {
      const x = v128.load(row + at, 0);
      const y = v128.load(row + at, 16);
      a = f32x4.add(a, f32x4.mul(x, v128.load(p + at, 0)));
      b = f32x4.add(b, f32x4.mul(x, v128.load(q + at, 0)));
      c = f32x4.add(c, f32x4.mul(x, v128.load(r + at, 0)));
      d = f32x4.add(d, f32x4.mul(x, v128.load(s + at, 0)));
      a = f32x4.add(a, f32x4.mul(y, v128.load(p + at, 16)));
      b = f32x4.add(b, f32x4.mul(y, v128.load(q + at, 16)));
      c = f32x4.add(c, f32x4.mul(y, v128.load(r + at, 16)));
      d = f32x4.add(d, f32x4.mul(y, v128.load(s + at, 16)));
    }
    // Four sums of four lanes each → one vector of the sums.
    const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
    const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
    const sums = f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
    v128.store(dots + (k << 2), sums);
  }
}

/** to[:] += row[:] */
export function addRow(row: usize, stride: u32, to: usize): void {
  for (let at: u32 = 0; at < stride; at += 16) {
    v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(row + at)));
  }
}

/** to[:] = a[:] + b[:] */
export function addRows(a: usize, b: usize, stride: u32, to: usize): void {
  for (let at: u32 = 0; at < stride; at += 16) {
    v128.store(to + at, f32x4.add(v128.load(a + at), v128.load(b + at)));
  }
}
