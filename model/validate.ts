/**
 * Whether a model is well formed: what inference, the weight files and the Z80 program take for granted.
 */

import { CONTEXTS } from './encoding.js';
import { ModelError } from './error.js';
import { CONTEXT_BUCKETS, EOS, type Layer, type Model, QUERY_BUCKETS, queryInputs } from './model.js';

/** Most units of a layer: what an 8-bit index can tell apart. */
export const MAX_UNITS = 256;

/** Most characters of a model's name: it stands in a one-line banner. */
export const MAX_NAME = 40;

const MIN_WEIGHT = -2;
const MAX_WEIGHT = 1;

/** One thing that is wrong: what was seen, and what to do. */
interface Fault {
  readonly evidence: string;
  readonly remedy: string;
}

/**
 * Gives the model back if it is well formed.
 *
 * @param source what to call it in the message, such as its file's name
 * @throws ModelError `model-invalid`, for the first rule that it breaks
 */
export function validateModel(model: Model, source = `model "${model.name}"`): Model {
  for (const rule of RULES) {
    const fault = rule(model);
    if (fault) {
      throw new ModelError(
        'model-invalid',
        `${source} is not a well-formed model.`,
        fault.evidence,
        fault.remedy,
      );
    }
  }
  return model;
}

const RULES: readonly ((model: Model) => Fault | undefined)[] = [
  checkName,
  checkContext,
  checkCharset,
  checkShapes,
  checkWeights,
];

function checkName({ name }: Model): Fault | undefined {
  if (name.length <= MAX_NAME && /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(name)) return undefined;
  return {
    evidence: `name ${JSON.stringify(name)}`,
    remedy: `Give it a name of 1 to ${MAX_NAME} printable ASCII characters, without spaces around it.`,
  };
}

function checkContext({ context }: Model): Fault | undefined {
  if (CONTEXTS.includes(context)) return undefined;
  return { evidence: `context ${JSON.stringify(context)}`, remedy: `Contexts are: ${CONTEXTS.join(', ')}.` };
}

function checkCharset({ charset }: Model): Fault | undefined {
  const remedy =
    'A charset is at least one printable ASCII character, each of them once, then the end mark NUL as the last.';
  const evidence = `charset ${JSON.stringify(charset)}`;
  if (charset.length < 2 || !charset.endsWith(EOS)) return { evidence, remedy };
  for (let i = 0; i < charset.length - 1; i++) {
    const character = charset[i];
    const at = `${JSON.stringify(character)} at place ${i} of ${evidence}`;
    if (character < ' ' || character > '~') return { evidence: at, remedy };
    if (charset.indexOf(character) !== i) return { evidence: `a second ${at}`, remedy };
  }
  return undefined;
}

function checkShapes({ layers, charset }: Model): Fault | undefined {
  if (layers.length === 0) return { evidence: 'no layers', remedy: 'A model has at least an output layer.' };
  let { inputs } = layers[0];
  if (!QUERY_BUCKETS.some((buckets) => buckets === queryInputs(layers[0]))) {
    return {
      evidence: `layer 1 has ${inputs} inputs`,
      remedy: `It must have ${QUERY_BUCKETS.join(' or ')} for the query's buckets and ${CONTEXT_BUCKETS} for the reply's.`,
    };
  }
  for (const [n, layer] of layers.entries()) {
    const fault = checkShape(layer, `layer ${n + 1}`, inputs);
    if (fault) return fault;
    inputs = layer.outputs;
  }
  if (inputs !== charset.length) {
    return {
      evidence: `${inputs} outputs for ${charset.length} characters of the charset (EOS counted)`,
      remedy: 'The last layer has one output for each character of the charset.',
    };
  }
  return undefined;
}

function checkShape(layer: Layer, where: string, inputs: number): Fault | undefined {
  const { outputs, weights, biases } = layer;
  if (layer.inputs !== inputs) {
    return {
      evidence: `${where} has ${layer.inputs} inputs`,
      remedy: `It must have ${inputs}: as many as the layer before it has units.`,
    };
  }
  if (!Number.isInteger(outputs) || outputs < 1 || outputs > MAX_UNITS) {
    return {
      evidence: `${where} has ${outputs} units`,
      remedy: `A layer has 1 to ${MAX_UNITS} units: their index must fit into one byte on the Z80.`,
    };
  }
  if (weights.length !== inputs * outputs || biases.length !== outputs) {
    return {
      evidence: `${where}: ${weights.length} weights and ${biases.length} biases for ${inputs} inputs and ${outputs} units`,
      remedy: `It must have ${inputs * outputs} weights and ${outputs} biases.`,
    };
  }
  return undefined;
}

function checkWeights({ layers }: Model): Fault | undefined {
  for (const [n, { weights, inputs }] of layers.entries()) {
    const index = weights.findIndex((weight) => weight < MIN_WEIGHT || weight > MAX_WEIGHT);
    if (index >= 0) {
      return {
        evidence: `layer ${n + 1}, unit ${Math.floor(index / inputs)}, input ${index % inputs}: weight ${weights[index]}`,
        remedy: 'Weights are -2, -1, 0 or 1: what 2 bits hold.',
      };
    }
  }
  return undefined;
}
