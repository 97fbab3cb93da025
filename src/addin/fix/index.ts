export type { FieldName, RecipientFields } from '../../adapters/outlook';
export { readProtection, type Protection } from '../../adapters/outlook';
export { applyMove, undoMove } from './apply-move';
export { FIELD_NAMES } from './entries';
export {
  fieldsWritten,
  type FailureReason,
  type LeftBehind,
  type LeftReason,
  type Move,
  type Outcome,
  type Plan,
  type RefusalReason,
} from './move';
export { planMoveToBcc, planRemoval } from './plan-move';
export { removeAttachment, type AttachmentOutcome } from './remove-attachment';
