import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExecutionContext } from 'ava';

/** What the server does with one request. */
export type Reaction =
  /** Answers with a text, in several pieces. */
  | { readonly say: string; readonly stop?: string }
  /** Answers with a list of queries. */
  | { readonly queries: readonly string[] }
  /** Fails by HTTP. */
  | { readonly status: number; readonly message?: string; readonly headers?: Record<string, string> }
  /** Begins an answer and drops the connection, or ends it as if that were all. */
  | { readonly cut: 'dropped' | 'ended' }
  /** Says nothing. */
  | { readonly silent: true };

export interface ServedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

/**
 * A server that speaks Anthropic's Messages API and Ollama's `/api/chat`, both as streams, and reacts to its
 * requests one after the other; the last reaction is for all further ones. It goes with the test.
 */
export async function languageModelServer(
  t: ExecutionContext,
  reactions: readonly (Reaction | ((request: ServedRequest) => Reaction))[],
): Promise<{ readonly url: string; readonly requests: ServedRequest[] }> {
  const requests: ServedRequest[] = [];
  const server = createServer((incoming, response) => {
    let text = '';
    incoming.on('data', (bytes) => {
      text += bytes;
    });
    incoming.on('end', () => {
      const { url: path = '', headers } = incoming;
      const request = { path, headers, body: JSON.parse(text) as Record<string, unknown> };
      const reaction = reactions[Math.min(requests.length, reactions.length - 1)];
      requests.push(request);
      react(typeof reaction === 'function' ? reaction(request) : reaction, path, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

interface Protocol {
  readonly type: string;
  /** The pieces of an answer; the last ones say that it is whole. */
  readonly pieces: (text: string, stop: string | undefined) => { body: string[]; end: string[] };
  readonly error: (status: number, message: string) => unknown;
}

const event = (type: string, data: object): string =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;

const halves = (text: string): string[] => [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];

const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  '/v1/messages': {
    type: 'text/event-stream',
    pieces: (text, stop = 'end_turn') => ({
      body: [
        event('message_start', {
          message: {
            id: 'msg_1',
            type: 'message',
            role: 'assistant',
            model: 'test',
            content: [],
            stop_reason: null,
            stop_sequence: null,
            usage: { input_tokens: 120, output_tokens: 1 },
          },
        }),
        event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
        ...halves(text).map((half) =>
          event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: half } }),
        ),
      ],
      end: [
        event('content_block_stop', { index: 0 }),
        event('message_delta', {
          delta: { stop_reason: stop, stop_sequence: null },
          usage: { output_tokens: 40 },
        }),
        event('message_stop', {}),
      ],
    }),
    error: (status, message) => ({
      type: 'error',
      error: { type: status === 401 ? 'authentication_error' : 'api_error', message },
    }),
  },
  '/api/chat': {
    type: 'application/x-ndjson',
    pieces: (text) => ({
      body: halves(text).map((half) => line({ message: { role: 'assistant', content: half }, done: false })),
      end: [
        line({
          message: { role: 'assistant', content: '' },
          done: true,
          done_reason: 'stop',
          prompt_eval_count: 90,
          eval_count: 30,
        }),
      ],
    }),
    error: (_status, message) => ({ error: message }),
  },
};

function line(value: object): string {
  return `${JSON.stringify({ model: 'test', created_at: '2026-01-01T00:00:00Z', ...value })}\n`;
}

function react(reaction: Reaction, path: string, response: ServerResponse): void {
  const protocol = PROTOCOLS[path];
  if (protocol === undefined) {
    response.writeHead(404).end('no such path');
    return;
  }
  if ('silent' in reaction) return;
  if ('status' in reaction) {
    const { status, message = 'as the test wants', headers = {} } = reaction;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(protocol.error(status, message)));
    return;
  }
  response.writeHead(200, { 'content-type': protocol.type });
  const text =
    'cut' in reaction
      ? '{"queries": ["cut'
      : 'say' in reaction
        ? reaction.say
        : JSON.stringify({ queries: reaction.queries });
  const { body, end } = protocol.pieces(text, 'say' in reaction ? reaction.stop : undefined);
  for (const piece of body) response.write(piece);
  if ('cut' in reaction) {
    if (reaction.cut === 'ended') response.end();
    // What was written goes out first.
    else response.write(' ', () => response.destroy());
    return;
  }
  response.end(end.join(''));
}
