import { TransferError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import type { Uploaded } from '../receivers/receiver.js';
import { crcOfRecords, crcText, sameFile } from '../records.js';
import type { Reporter } from './events.js';
import type { FileOptions, PutOptions, VerifiedBy } from './file.js';
import type { Place } from './place.js';
import { selfCheck } from './self-check.js';
import { type Session, wrongCrc } from './session.js';

interface Verification {
  readonly verify: NonNullable<PutOptions['verify']>;
  readonly report: Reporter;
}

/**
 * Has the board check a file that was sent, the console being in its user area: by the program's own `/V`, by the CRC
 * that the receiver told, by our CRC tool, or by sending it back; what is there first.
 * @param name what the file is called on the board now
 * @throws TransferError `damaged`, `not-verified`
 */
export function* verifyFile(
  session: Session,
  place: Place,
  name: string,
  { data, selfCheckCrc }: FileOptions,
  uploaded: Uploaded,
  { verify, report }: Verification,
): Protocol<VerifiedBy | undefined> {
  report.begin('verify', 'The board checks the file.');
  if (verify === 'none') {
    report.done('Not checked.');
    return undefined;
  }
  if (verify !== 'read-back') {
    if (selfCheckCrc !== undefined) {
      yield* selfCheck(place.file(name.replace(/\.COM$/, '')), selfCheckCrc);
      report.done(`The board says CRC ${crcText(selfCheckCrc)} OK.`);
      return 'program';
    }
    if (uploaded.crc !== undefined || session.options.tools !== undefined) {
      const crc = uploaded.crc ?? (yield* session.crcOf(place, name));
      const expected = crcOfRecords(data);
      if (crc !== expected) throw wrongCrc(crc, expected);
      report.done(`The board says CRC ${crcText(crc)}, as it has to be.`);
      return uploaded.crc === undefined ? 'crc-tool' : 'receiver';
    }
  }
  if (session.receiver.download !== undefined) {
    const { bytes } = yield* session.download(place, name, { onProgress: report.progress });
    if (!sameFile(bytes, data)) throw cameBackOther(data.length, bytes.length);
    report.done('It came back as it was sent.');
    return 'read-back';
  }
  if (verify !== 'auto') {
    throw new TransferError('not-verified', 'Nothing on this board can check the file.', {
      remedy: 'Hand in the CRC tool, or send the file without a check.',
    });
  }
  report.done('Not checked: nothing on the board can.');
  return undefined;
}

const cameBackOther = (sent: number, back: number) =>
  new TransferError('damaged', 'The file came back from the board as another.', {
    evidence: `sent ${sent} bytes, ${back} came back`,
    remedy: 'Send it again; if it happens again pace the line or check its flow control.',
  });
