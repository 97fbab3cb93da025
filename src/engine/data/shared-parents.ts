/**
 * Domains that unrelated organisations share and the public suffix list does not separate: each organisation is what is
 * one label (or one whole domain) further down, and an address directly at the domain speaks for nobody else there.
 * An ordinary company's domain never belongs here: its staff would become strangers to each other.
 *
 * Own list, 2026-11-21. To extend: add a domain only where the operator's page says that customers get addresses at it.
 */
export const SHARED_PARENTS: readonly string[] = [
  // Microsoft 365: every tenant's first domain, its Exchange hybrid routing domain, its sites; national clouds.
  // learn.microsoft.com/microsoft-365/admin/setup/domains-faq
  'onmicrosoft.com',
  'mail.onmicrosoft.com',
  'onmicrosoft.us',
  'mail.onmicrosoft.us',
  'onmicrosoft.de',
  'partner.onmschina.cn',
  'sharepoint.com',
  // Teams channels of all tenants, by region. support.microsoft.com, "Tip: Send email to a channel"
  'teams.ms',
  'amer.teams.ms',
  'apac.teams.ms',
  'emea.teams.ms',
  'uk.teams.ms',
  // Google Workspace: each customer's domain in front. support.google.com/a/answer/53326; groups of anyone.
  'test-google-a.com',
  'googlegroups.com',
  // Health services: trusts, boards, practices, pharmacies, care homes and their suppliers. support.nhs.net;
  // Scotland and Wales by health board (nhs.uk itself is a public suffix).
  'nhs.net',
  'hscni.net',
  'scot.nhs.uk',
  'wales.nhs.uk',
  // Criminal justice: police, courts, prisons, law firms, charities; the member's domain stands in front.
  // cjsm.justice.gov.uk/what; police forces on their own network.
  'cjsm.net',
  'pnn.police.uk',
  // The government's older secure networks, closed in 2019 and still in address books. gov.uk/guidance/securing-government-email
  'gsi.gov.uk',
  'gse.gov.uk',
  'gsx.gov.uk',
  'gcsx.gov.uk',
  // National school networks: pupils and staff of all schools in Wales, Scotland (beside glow.sch.uk, which is a public
  // suffix already) and Northern Ireland.
  // hwb.gov.wales/support-centre/hwb-accounts
  'hwbcymru.net',
  'glowmail.org.uk',
  'c2kni.net',
  'c2ken.net',
  // Mailing lists of anyone: an address is a list, and the next one belongs to somebody else.
  'groups.io',
  'jiscmail.ac.uk',
  // Names rented out below a domain by a private registry. Public Suffix List, private section: CentralNic and successors,
  // co.com Registry, Africa.com.
  ...(
    'ae.org br.com cn.com com.de com.se de.com eu.com gb.net hu.net jp.net jpn.com mex.com ru.com sa.com se.net uk.com ' +
    'uk.net us.com za.bz za.com ar.com hu.com kr.com no.com qc.com uy.com africa.com co.com co.nl co.no gr.com in.net us.org'
  ).split(' '),
  // Ticket desks and shops, one host per customer; their operators' own staff write from elsewhere, except Zendesk's.
  'atlassian.net',
  'freshdesk.com',
  'service-now.com',
  'zendesk.com',
];
