export type { FieldName } from '../../adapters/outlook';
export { applyMove, undoMove } from './apply-move';
export { fieldsWritten, isBccOut, type Move, type Outcome, type Plan } from './move';
export { planMoveToBcc, planRemoval } from './plan-move';
export { removeAttachment, type AttachmentOutcome } from './remove-attachment';
