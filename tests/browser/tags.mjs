// The tags of a page, as its author wrote them or a minifier left them: enough of HTML for links and shapes.

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#39;': "'" };

/** Texts as they are meant: the few entities that our pages write. */
export const decoded = (text) => text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (entity) => ENTITIES[entity]);

/** Every start tag of a page in order: `{ name, attributes, depth }`. What stands in scripts and comments is no tag. */
export function* tags(html) {
  const text = html.replace(/<!--.*?-->/gs, '').replace(/(<script\b[^>]*>).*?<\/script>/gs, '$1</script>');
  const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/g;
  let depth = 0;
  for (const [, closing, name, rest] of text.matchAll(tag)) {
    if (closing) {
      depth -= 1;
      continue;
    }
    const attributes = {};
    for (const [, key, , quoted, single, bare] of rest.matchAll(/([^\s=>/]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)) {
      attributes[key] = decoded(quoted ?? single ?? bare ?? '');
    }
    yield { name: name.toLowerCase(), attributes, depth };
    depth += VOID.has(name.toLowerCase()) ? 0 : 1;
  }
}
