/** Examples for the help of each command and for the man page; a test runs them. */

import type { Example } from '../shell/tree.js';

/** By the command's words; `ulm` itself is the empty text. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  '': [
    ['ulm', 'choose a model and a machine, then talk'],
    ['ulm --port /dev/ttyUSB0', 'with the board on that port'],
    ["printf 'is it alive\\n' | ulm", 'plain lines, on the virtual board'],
  ],
  build: [
    ['ulm build guess -o CHAT.COM', 'the shipped model as a CP/M program'],
    ['ulm build guess -o CHAT.COM --hex --list', 'as Intel HEX too, with listing and symbols'],
    ['ulm build --example bridge -o BRIDGE.COM', 'a scene with two models in one program'],
  ],
  check: [['ulm check CHAT.COM guess --prompts 20', 'twenty replies, and their T-states']],
  profile: [['ulm profile CHAT.COM guess --prompts 5', "routines by their share of the program's time"]],
  run: [
    ['ulm run CHAT.COM is it alive', 'one question, one answer'],
    ['ulm run --speed 4MHz --timeout 60 CHAT.COM is it big', 'as fast as a board of 4 MHz'],
    [
      'ulm run --break 0005h CHAT.COM is it alive',
      'stop at its first call of the BDOS, and show where it stands',
    ],
    ['ulm run --drive B=memory --tpa 54K CHAT.COM is it red', 'with a second drive, in less memory'],
  ],
  train: [
    ['ulm train pairs.txt -o my.safetensors --steps 200', 'a short training'],
    [
      'ulm train pairs.txt -o my.safetensors --minutes 0.05 --report page.html',
      'three seconds, and a page about it',
    ],
  ],
  eval: [['ulm eval guess probes.txt', 'how much is right, and what it confuses']],
  study: [['ulm study pairs.txt --steps 20 --hidden 16 --seeds 1 -o bits.svg', 'what the 2 bits cost']],
  import: [['ulm import model.npz -o original.safetensors', "the original's guess model"]],
  data: [['ulm data balance pairs.txt -o even.txt', 'what is below it works on files of query|reply']],
  'data guess': [['ulm data guess --secret banana --size 500', '500 pairs about a banana']],
  'data chat': [['ulm data chat --probes', 'the questions that the chat was never trained on']],
  'data lint': [['ulm data lint pairs.txt', 'faults by line number, each with its remedy']],
  'data balance': [['ulm data balance pairs.txt -o even.txt', 'as many pairs for each reply']],
  'data expand': [
    ['ulm data expand pairs.txt --provider anthropic --count 10', 'ten more queries for each reply'],
    ['ulm data expand pairs.txt --provider ollama --model llama3.2', 'by a model on this machine'],
  ],
  board: [['ulm board --kind romwbw --listen 127.0.0.1:6800', 'a virtual board for other programs']],
  probe: [['ulm probe --port /dev/ttyUSB0', 'what is there? It changes nothing']],
  compare: [
    ['ulm compare --port sim: --count 12', 'twelve probes of the shipped model, and the clock of the board'],
    ['ulm compare guess --port sim:turbo --count 4 --json', 'for scripts: exit code 1 on a difference'],
  ],
  conformance: [
    ['ulm conformance', 'the emulator, a line for each check'],
    ['ulm conformance --port sim:turbo', 'the board beside it'],
    ['ulm conformance -o programs', 'the .COM files, for any other CP/M 2.2'],
  ],
  chat: [
    ['ulm chat --port sim:', 'on the virtual board; Ctrl-] is the menu'],
    [
      "printf 'is it alive\\n' | ulm chat --port sim:turbo --json",
      'for scripts: a line of JSON for each reply',
    ],
  ],
  term: [
    ['ulm term --port sim:', 'CP/M on the virtual board'],
    ['ulm term --port /dev/ttyUSB0 --terminal adm3a', 'for programs that are installed for an ADM-3A'],
    ['ulm term --port /dev/ttyUSB0 --transcript log.md', 'with all that was shown in a file'],
  ],
  send: [['ulm send CHAT.COM notes.txt --port /dev/ttyUSB0 --yes', 'two files, verified there']],
  receive: [['ulm receive STAT.COM --port sim:romwbw,turbo -o back', 'a file of the board, into a folder']],
  bootstrap: [
    ['ulm bootstrap --port /dev/ttyUSB0 --board rc2014-classic', 'our receiver, for a board that has none'],
  ],
  'load-hex': [['ulm load-hex TEST.HEX --port sim:scm,turbo --start first', 'into RAM, and jump there']],
  boards: [['ulm boards', 'the kinds of machine that are known']],
  'boards show': [['ulm boards show romwbw', 'all that is known of one, and from where']],
  ports: [['ulm ports', 'the serial ports of this machine']],
  config: [['ulm config', 'the file, the last choice, the set-ups']],
  'config keep': [
    ['ulm config keep mybox --port sim:romwbw --baud 9600', 'keep a set-up; ulm --setup mybox uses it'],
  ],
  'config forget': [
    ['ulm config forget mybox', 'the set-up of that name'],
    ['ulm config forget', 'the last choice'],
  ],
  doctor: [['ulm doctor', 'permissions, busy ports, the terminal, the settings']],
  completion: [['ulm completion bash', 'for ~/.local/share/bash-completion/completions/ulm']],
  man: [['ulm man', 'read it with: ulm man | man -l -']],
};
