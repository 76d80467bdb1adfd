/** The way to a board: lines, XMODEM, the dialogues with CP/M, deployment and chat. */

export type { ByteChannel } from './channel.js';
export { CHAT_PROMPT, type ExchangeOptions, exchange } from './chat.js';
export {
  type CommandOptions,
  type CommandOutput,
  command,
  PROMPT,
  type Prompt,
  type TypeOptions,
  typeLine,
  type WakeOptions,
  wake,
} from './console.js';
export { type Deployed, type DeployOptions, deploy } from './deploy/deploy.js';
export type { DeployEvent, DeployStep } from './deploy/events.js';
export type { FileOptions, FileResult, Overwrite, PutOptions, VerifiedBy } from './deploy/file.js';
export {
  type ReceivedFile,
  type ReceiveFilesOptions,
  receiveFiles,
  textOf,
} from './deploy/receive-files.js';
export { type SendFilesOptions, sendFiles } from './deploy/send-files.js';
export type { SessionOptions } from './deploy/session.js';
export { type Driven, drive, type Outcome, type Outlet } from './drive.js';
export { TransferError, type TransferErrorCode } from './errors.js';
export { type ExpectOptions, expect, type Found, type NotFound, type Sign } from './expect.js';
export type { InputSignals, LineControl, OutputSignals } from './line/control.js';
export {
  type CtsObservations,
  type CtsReport,
  type CtsVerdict,
  judgeCts,
  type ProbeCtsOptions,
  probeCts,
} from './line/cts.js';
export {
  type LineState,
  type ReconnectingChannel,
  type ReconnectOptions,
  reconnectingChannel,
} from './line/reconnect.js';
export { type ReplayChannel, type ReplayOptions, replayChannel } from './line/replay.js';
export {
  characterTime,
  DEFAULT_LINE,
  formatLine,
  type LineOptions,
  type LineSettings,
  lineSettings,
  type Parity,
  parseLine,
} from './line/settings.js';
export { loggedChannel, openWireLog, type WireLog, type WireLogOptions } from './line/wire-log.js';
export { formatRecord, parseWireLog, type WireRecord } from './line/wire-record.js';
export { type OpenBoardOptions, openBoard } from './open-board.js';
export { type PaceOptions, pacedChannel } from './pacing.js';
export { type Adapter, adapterOf } from './ports/adapters.js';
export { type Holder, holders as portHolders } from './ports/holders.js';
export { listPorts, type PortInfo, type PortList } from './ports/list.js';
export { type OpenPortOptions, type OpenScheme, openPort } from './ports/port.js';
export { printable } from './printable.js';
export { BAUDS, type BaudSearch, findBaud } from './probe/bauds.js';
export { type Probed, type ProbeOptions, probe } from './probe/probe.js';
export { type Answerer, type Recognised, recognise } from './probe/recognise.js';
export type { FoundDrive } from './probe/survey.js';
export { type Clock, type Input, Limit, type Protocol, type Step } from './protocol.js';
export { receiverOf, receivers } from './receivers/index.js';
export type {
  Downloaded,
  LineSwitch,
  Receiver,
  ReceiverFailure,
  TransferJob,
  Uploaded,
  UploadJob,
} from './receivers/receiver.js';
export { twoLines } from './receivers/two-lines.js';
export {
  type BootstrapEvent,
  type BootstrapOptions,
  type Bootstrapped,
  bootstrap,
  type Route,
  withReceiver,
} from './routes/bootstrap.js';
export { type LoadEvent, type LoadedHex, type LoadHexOptions, loadHex } from './routes/load-hex.js';
export { type RunOptions, run, systemClock, type Tap } from './run.js';
export { boardName, parseTarget, type Target } from './target.js';
export type { BoardTool, BoardTools } from './tools.js';
export type { BlockSize, Check } from './xmodem/block.js';
export { crc16 } from './xmodem/crc16.js';
export type { Progress } from './xmodem/progress.js';
export { type XmodemReceived, type XmodemReceiveOptions, xmodemReceive } from './xmodem/receive.js';
export { type XmodemSendOptions, type XmodemSent, xmodemSend } from './xmodem/send.js';
export {
  type YmodemReceived,
  type YmodemReceivedFile,
  type YmodemReceiveOptions,
  ymodemReceive,
} from './ymodem/receive.js';
export { type NameStyle, safeName } from './ymodem/safe-name.js';
export { type YmodemFile, type YmodemSendOptions, type YmodemSent, ymodemSend } from './ymodem/send.js';
