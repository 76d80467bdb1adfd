/** The emulator: a Z80, CP/M 2.2 around it, and a board with a serial line around both. */

export { Board, type BoardOptions, createBoard } from './board/board.js';
export {
  type BoardName,
  type BoardWord,
  boardKinds,
  boardOptions,
  parseBoardName,
} from './board/board-name.js';
export type { BoardKind } from './board/kinds.js';
export type { LineEnd } from './board/line.js';
export type { LineChannel } from './board/line-channel.js';
export { type Clock, type RunningBoard, type RunOptions, startBoard } from './board/running-board.js';
export { type BoardServer, type ServeOptions, serveBoard } from './board/serve-board.js';
export type { XmTiming } from './board/xm/xm.js';
export { type ConsoleDevice, QueueConsole } from './cpm/console-device.js';
export { type DiskDefinition, imageSize, parseDiskDefinitions } from './cpm/disk-definition.js';
export type { DiskParameters } from './cpm/disk-parameters.js';
export {
  type Capacity,
  type Drive,
  type DriveFile,
  type Drives,
  type FileAttributes,
  type HiddenFile,
  MAX_FILE_SIZE,
} from './cpm/drive.js';
export { EmulatorError } from './cpm/errors.js';
export { FolderDrive } from './cpm/folder-drive.js';
export { formattedImage, ImageDisk } from './cpm/image-disk.js';
export { createMachine, type Machine, type RunResult } from './cpm/machine.js';
export type { MachineOptions, SystemCall } from './cpm/machine-options.js';
export { MemoryDrive } from './cpm/memory-drive.js';
export type { Monitor, MonitorExit } from './cpm/monitor.js';
export type { MachineDrives } from './cpm/mounted-disks.js';
export { type NativePrograms, nativeFile } from './cpm/native.js';
export { MemoryDisk, type SectorDisk } from './cpm/sector-disk.js';
export { diskDefinitions, findDefinition } from './cpm/shipped-definitions.js';
export { SyntheticDisk } from './cpm/synthetic-disk.js';
export type { Task, Wait } from './cpm/task.js';
export type { MachineTimes } from './cpm/times.js';
export type { NativeProgram, World } from './cpm/world.js';
export * from './terminal/index.js';
export * from './z80/index.js';
