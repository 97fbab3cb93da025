import { associateHandlers } from '../../adapters/outlook';
import { onCompose } from './on-compose';
import { onSend } from './on-send';

// The names are those of the manifest.
associateHandlers({
  onMessageSend: onSend,
  onAppointmentSend: onSend,
  onNewMessageCompose: onCompose,
  onMessageRecipientsChanged: onCompose,
  onMessageAttachmentsChanged: onCompose,
  onMessageFromChanged: onCompose,
  onNewAppointmentCompose: onCompose,
  onAppointmentAttendeesChanged: onCompose,
});
