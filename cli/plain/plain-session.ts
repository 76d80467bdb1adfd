/** The job in plain lines, for pipes and logs: prompts come from standard input, one a line. */

import { createInterface } from 'node:readline';
import { type ByteChannel, exchange, run, TransferError } from '../../transfer/index.js';
import { ExitCode } from '../exit-codes.js';
import { type Emit, type JobEvent, type StepId, steps } from '../job/events.js';
import { type Job, runJob, type Talking } from '../job/job.js';
import { comesBack } from '../job/machine.js';
import { amountText, rateText } from '../job/progress-text.js';
import { type Problem, toProblem } from '../problem.js';
import { ProgressLine, reportProblem, say, sayJson } from '../report.js';

const WIDTH = Math.max(...steps.map((step) => step.length)) + 2;

/** Does the job, then answers each line of standard input; ends when there are no more. */
export async function plainSession(job: Job, json: boolean): Promise<ExitCode> {
  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  const voice = json ? jsonVoice() : plainVoice();
  let talking: Talking | undefined;
  try {
    talking = await runJob(job, voice.emit, cancel.signal);
    if (talking.greeting !== '') voice.greeting(talking.greeting);
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue;
      if (line.trim() === '!') break;
      voice.reply(line, await ask(line, talking.channel, cancel.signal));
    }
    return ExitCode.ok;
  } catch (error) {
    const problem = toProblem(error);
    voice.problem(problem);
    return problem.exitCode;
  } finally {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
    await talking?.channel.close();
  }
}

/** The reply to a line; on a line that comes back when it went away, it is asked again then. */
async function ask(line: string, channel: ByteChannel, signal: AbortSignal): Promise<string> {
  for (;;) {
    try {
      return await run(exchange(line), channel, { signal });
    } catch (error) {
      if (!(error instanceof TransferError && error.code === 'line-lost' && comesBack(channel))) throw error;
      process.stderr.write('ulm: the line is gone; waiting for it\n');
      await channel.whenBack();
    }
  }
}

/** How the session speaks. */
interface Voice {
  readonly emit: Emit;
  greeting(text: string): void;
  reply(line: string, reply: string): void;
  problem(problem: Problem): void;
}

function plainVoice(): Voice {
  const progress = new ProgressLine();
  const lines = (step: StepId, texts: readonly string[]) => {
    for (const [at, text] of texts.entries()) say((at === 0 ? step : '').padEnd(WIDTH) + text);
  };
  const emit = (event: JobEvent) => {
    switch (event.type) {
      case 'started':
        progress.show(`${event.step.padEnd(WIDTH)}${event.doing} …`);
        break;
      case 'progress':
        progress.show(
          `${event.step.padEnd(WIDTH)}${amountText(event.progress)}  ${rateText(event.progress)}`,
        );
        break;
      case 'done':
        progress.clear();
        lines(event.step, event.details);
        break;
      case 'failed':
        progress.clear();
        lines(event.step, ['failed']);
        break;
    }
  };
  return {
    emit,
    greeting: (text) => {
      progress.clear();
      lines('chat', text.split(/\r?\n/));
    },
    reply: (asked, reply) => {
      say(`> ${asked}`);
      say(reply);
    },
    problem: (problem) => reportProblem(problem, false),
  };
}

function jsonVoice(): Voice {
  return {
    emit: (event) => {
      if (event.type !== 'progress') sayJson(event);
    },
    greeting: (greeting) => sayJson({ type: 'greeting', greeting }),
    reply: (prompt, reply) => sayJson({ type: 'reply', prompt, reply }),
    problem: (problem) => reportProblem(problem, true),
  };
}
