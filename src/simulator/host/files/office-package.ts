import { makeZip, type ZipEntry } from './zip';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** One part of an office file; `type` is what the package calls it. */
export interface Part extends ZipEntry {
  readonly type: string;
}

/** An office file (ECMA-376): the main part first, and the parts that it names rId1, rId2, … in their order. */
export function makePackage(main: Part, owned: readonly (Part & { readonly relation: string })[]): Uint8Array {
  const folder = main.path.slice(0, main.path.lastIndexOf('/'));
  const mainName = main.path.slice(folder.length + 1);
  const types = [main, ...owned].map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const relations = owned.map(({ path, relation }, index) => relationship(index, relation, `/${path}`));
  return makeZip([
    {
      path: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
    },
    { path: '_rels/.rels', content: relationshipsOf([relationship(0, 'officeDocument', `/${main.path}`)]) },
    main,
    { path: `${folder}/_rels/${mainName}.rels`, content: relationshipsOf(relations) },
    ...owned,
  ]);
}

/** Text that markup cannot read as anything but text. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function relationship(index: number, relation: string, target: string): string {
  return `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${relation}" Target="${target}"/>`;
}

function relationshipsOf(relations: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}
