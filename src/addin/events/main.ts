import { associateHandlers } from '../../adapters/outlook';
import { onCompose, onOpen } from './on-compose';
import { onSend } from './on-send';

// Same names as in manifest.xml; tests/house/manifest.test.ts compares them.
associateHandlers({
  onMessageSend: onSend,
  onAppointmentSend: onSend,
  onNewMessageCompose: onOpen,
  onMessageRecipientsChanged: onCompose,
  onMessageAttachmentsChanged: onCompose,
  onMessageFromChanged: onCompose,
  onNewAppointmentCompose: onCompose,
  onAppointmentAttendeesChanged: onCompose,
  onAppointmentAttachmentsChanged: onCompose,
});
