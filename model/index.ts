/**
 * Public API of the model room: what a model is, what it computes, and its files.
 */

export {
  addedPrefixBuckets,
  CONTEXTS,
  contextBuckets,
  denseInputs,
  encode,
  foldCase,
  LONGEST_NGRAM,
  queryBuckets,
  RECENT_WINDOW,
} from './encoding.js';
export { ModelError, type ModelErrorCode } from './error.js';
export {
  argmax,
  type Columns,
  columnsOf,
  type LayerWork,
  prepare,
  type QueryWork,
  reply,
  Session,
  SHIFT,
  wrap,
} from './inference.js';
export {
  CONTEXT_BUCKETS,
  type Context,
  EOS,
  type Layer,
  MAX_QUERY,
  MAX_REPLY,
  type Model,
  ONE,
  QUERY_BUCKETS,
  type QueryBuckets,
  queryInputs,
  USUAL_BUCKETS,
} from './model.js';
export { charsetOf, LONGEST_PAIR_QUERY, loadPairs, type Pair, parsePairs } from './pairs.js';
export { MAX_NAME, MAX_UNITS, validateModel } from './validate.js';
export { modelId } from './weights/model-id.js';
export { importNpz } from './weights/npz.js';
export { resolveWeights, shippedModels } from './weights/shipped.js';
export {
  decodeModel,
  encodeModel,
  loadModel,
  saveModel,
  shapeOf,
  WEIGHT_FILE_EXTENSION,
} from './weights/weight-file.js';
