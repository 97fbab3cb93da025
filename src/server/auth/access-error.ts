/**
 * A request that may not pass. Fastify turns it into its status and `{ statusCode, code, error, message }`; the message says
 * nothing that helps to guess.
 */
export class AccessError extends Error {
  override readonly name = 'AccessError';
  readonly statusCode: number;
  readonly code: AccessErrorCode;

  constructor(code: AccessErrorCode) {
    super(MESSAGES[code].message);
    this.code = code;
    this.statusCode = MESSAGES[code].status;
  }
}

export type AccessErrorCode =
  'sign-in-needed' | 'role-missing' | 'foreign-request' | 'credential-refused' | 'keys-unavailable';

const MESSAGES: Readonly<Record<AccessErrorCode, { readonly status: number; readonly message: string }>> = {
  'sign-in-needed': { status: 401, message: 'Sign in first.' },
  'role-missing': { status: 403, message: 'Your role does not allow this.' },
  'foreign-request': { status: 403, message: 'This request did not come from a page of this server.' },
  'credential-refused': { status: 401, message: 'The token or key is not accepted.' },
  'keys-unavailable': { status: 503, message: 'The keys to check the token with cannot be got now. Try again later.' },
};
