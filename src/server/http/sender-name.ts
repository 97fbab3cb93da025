import type { OrganisationId } from '../storage';
import type { ServerContext } from './context';

type Naming = Pick<ServerContext, 'organisations' | 'pseudonyms'>;

/** What stands in new records for the owner of an address: nothing where the policy keeps no senders. */
export function toSenderName(
  address: string,
  organisation: OrganisationId,
  { organisations, pseudonyms }: Naming,
): string {
  switch (organisations.get(organisation)?.files.inForce().records.sender ?? 'none') {
    case 'address':
      return address.trim().toLowerCase();
    case 'pseudonym':
      return address.trim() === '' ? '' : pseudonyms.of(organisation, address);
    case 'none':
      return '';
  }
}
