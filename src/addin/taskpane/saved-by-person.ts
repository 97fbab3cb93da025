export { saveForPerson } from '../hand-over';
export { forgetWrittenTo } from '../written-to';
