/** What `ulm` ends with; the README shows the same table. */
export const ExitCode = {
  ok: 0,
  /** The emulator and the reference, or the file and the board, say different things. */
  difference: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** A weight file, pair file or program cannot be used, read or written. */
  file: 3,
  /** The program does not fit the memory it is meant for. */
  tooBig: 4,
  /** The port is not there, or may not be opened. */
  port: 5,
  /** Another program holds the port. */
  busy: 6,
  /** The line went away. */
  lineLost: 7,
  /** Nobody answers as expected. */
  noAnswer: 8,
  /** The transfer failed, or the board refused it. */
  transfer: 9,
  /** A language model's service refuses, is busy, or does not answer as asked. */
  service: 10,
  /** A fault of ours. */
  internal: 70,
  /** Ended by the user (128 + SIGINT). */
  cancelled: 130,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** What each means, as the man page says it. */
export const exitMeanings: Readonly<Record<keyof typeof ExitCode, string>> = {
  ok: 'Done.',
  difference:
    'Two things that should be the same are not: emulator and reference, file and board; or a check failed.',
  usage: 'The command line cannot be understood.',
  file: 'A weight file, pair file or program cannot be used, read or written.',
  tooBig: 'The program does not fit the memory it is meant for.',
  port: 'The port is not there, or may not be opened.',
  busy: 'Another program holds the port.',
  lineLost: 'The line went away.',
  noAnswer: 'Nobody answers as expected.',
  transfer: 'The transfer failed, or the board refused it.',
  service: 'A language model service did not do what it was asked for.',
  internal: 'A fault of ulm itself.',
  cancelled: 'Ended by the user.',
};

/** The exit code of each error that the rooms know, by its `code`. */
export const exitCodes: Readonly<Record<string, ExitCode>> = {
  usage: ExitCode.usage,

  'service-key': ExitCode.service,
  'service-refused': ExitCode.service,
  'service-busy': ExitCode.service,
  'service-unreachable': ExitCode.service,
  'service-answer': ExitCode.service,

  'text-not-ascii': ExitCode.file,
  'model-invalid': ExitCode.file,
  'weights-damaged': ExitCode.file,
  'weights-unsupported': ExitCode.file,
  'weights-not-found': ExitCode.file,
  'weights-io': ExitCode.file,
  'pairs-invalid': ExitCode.file,
  'pairs-io': ExitCode.file,
  'bad-option': ExitCode.usage,
  'too-few-pairs': ExitCode.file,
  'unknown-secret': ExitCode.usage,
  'other-run': ExitCode.usage,
  'run-damaged': ExitCode.file,
  'run-io': ExitCode.file,
  'tpa-top': ExitCode.usage,
  'program-size': ExitCode.tooBig,
  'program-args': ExitCode.usage,
  'drive-folder': ExitCode.file,
  'disk-definition': ExitCode.file,
  'disk-format': ExitCode.usage,
  'disk-image': ExitCode.file,
  listen: ExitCode.port,
  file: ExitCode.file,

  'too-big': ExitCode.tooBig,

  difference: ExitCode.difference,
  'hex-differs': ExitCode.difference,
  'program-stuck': ExitCode.difference,

  'profile-invalid': ExitCode.file,
  'unknown-property': ExitCode.file,
  contradiction: ExitCode.file,
  'unknown-scale': ExitCode.file,
  'bad-probe': ExitCode.file,
  'board-name': ExitCode.usage,
  'bad-line': ExitCode.usage,
  'log-failed': ExitCode.file,
  'log-differs': ExitCode.difference,
  'file-exists': ExitCode.transfer,
  'no-route': ExitCode.transfer,
  'load-failed': ExitCode.transfer,
  'bad-hex': ExitCode.file,

  'no-port': ExitCode.port,
  permission: ExitCode.port,
  'not-a-tty': ExitCode.port,
  refused: ExitCode.port,
  'host-unknown': ExitCode.port,
  'open-failed': ExitCode.port,
  busy: ExitCode.busy,
  'line-lost': ExitCode.lineLost,
  'write-stalled': ExitCode.lineLost,
  cancelled: ExitCode.cancelled,
  'no-answer': ExitCode.noAnswer,
  'no-receiver': ExitCode.noAnswer,
  'no-sender': ExitCode.noAnswer,
  'start-failed': ExitCode.noAnswer,
  'garbled-line': ExitCode.transfer,
  'peer-cancelled': ExitCode.transfer,
  'too-many-retries': ExitCode.transfer,
  'end-not-acknowledged': ExitCode.transfer,
  'out-of-step': ExitCode.transfer,
  'too-large': ExitCode.transfer,
  'receiver-failed': ExitCode.transfer,
  'receiver-missing': ExitCode.transfer,
  'board-file': ExitCode.transfer,
  'bad-name': ExitCode.usage,
  damaged: ExitCode.difference,
  'not-verified': ExitCode.difference,
};
