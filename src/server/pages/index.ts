export { answerNothingHere, asksForPage, type NameOf } from './answer';
export { registerPages } from './register-pages';
