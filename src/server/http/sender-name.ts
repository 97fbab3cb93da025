import type { OrganisationId } from '../storage';
import type { ServerContext } from './context';

type Naming = Pick<ServerContext, 'organisations' | 'pseudonyms'>;

/**
 * By which name records have the owner of an address: until they send again after a change of keys it is the former one, and under the
 * new one nothing would be found. Of somebody nothing is kept of, the name that new records would have; empty where the policy keeps none.
 * Where it wants pseudonyms never the address, though records from before may have it: the name goes into the audit log, which lasts.
 */
export async function findSenderName(
  address: string,
  organisation: OrganisationId,
  context: Naming & Pick<ServerContext, 'storage'>,
): Promise<string> {
  const names = toSenderNames(address, organisation, context);
  const { records } = context.storage.forOrganisation(organisation);
  for (const name of names) {
    const found = await records.list({ sender: name }, { limit: 1 });
    if (found.records.length > 0) return name;
  }
  return names[0] ?? '';
}

/** What stands in new records for the owner of an address, and then what older ones may have instead; nothing where the policy keeps no senders. */
export function toSenderNames(
  address: string,
  organisation: OrganisationId,
  { organisations, pseudonyms }: Naming,
): readonly string[] {
  const plain = address.trim().toLowerCase();
  if (plain === '') return [];
  switch (organisations.get(organisation)?.files.inForce().records.sender ?? 'none') {
    case 'address':
      return [plain, ...pseudonyms.everyOf(organisation, address)];
    case 'pseudonym':
      return pseudonyms.ofAndFormer(organisation, address);
    case 'none':
      return [];
  }
}
