/**
 * The messages between an Outlook page and an add-in frame, as the office.js of the npm package (web, 16.0.15201) writes and
 * reads them: JSON text in postMessage. Established by running that file.
 */
export interface Request {
  readonly kind: 'invoke' | 'register' | 'unregister';
  readonly name: string;
  readonly conversationId: string;
  /** Starts at 0. */
  readonly correlationId: number;
  readonly data: unknown;
}

/** The request in a message's data; undefined for anything else, answers of the frame included. */
export function parseRequest(messageData: unknown): Request | undefined {
  if (typeof messageData !== 'string') return undefined;
  let message: unknown;
  try {
    message = JSON.parse(messageData);
  } catch {
    return undefined;
  }
  if (!isRecord(message) || message['_messageType'] !== 0) return undefined;
  const { _actionType: action, _actionName: name, _conversationId: conversationId, _correlationId: id } = message;
  if (typeof name !== 'string' || typeof conversationId !== 'string' || typeof id !== 'number') return undefined;
  const kind = action === 1 ? 'register' : action === 2 ? 'unregister' : 'invoke';
  return { kind, name, conversationId, correlationId: id, data: message['_data'] };
}

/**
 * The text of an answer, or of an event for the registration with that correlation id. Data must be an object: with
 * anything empty the page's callback is never called.
 */
export function renderResponse(
  kind: 'answer' | 'event',
  request: Pick<Request, 'name' | 'conversationId' | 'correlationId'>,
  hostOrigin: string,
  data: unknown,
): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: kind === 'event' ? 1 : 0,
    _actionName: request.name,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _errorCode: 0,
    _origin: hostOrigin,
    _serializerVersion: 1,
    _data: data,
  });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text field of an untyped record; empty when it is missing or something else. */
export function textIn(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name];
  return typeof value === 'string' ? value : '';
}
