import manifest from '../../../custom-elements.json' with { type: 'json' };

/** An attribute of a widget, as the manifest describes it. */
export interface KnownAttribute {
  readonly name: string;
  /** The values that it takes, where that is a fixed set. */
  readonly values: readonly string[];
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string; readonly type?: { readonly text: string } }[];
}

const declarations = manifest.modules.flatMap((module) => module.declarations as readonly Declaration[]);

/** The attributes of each tag, by its name. */
export const TAGS: ReadonlyMap<string, readonly KnownAttribute[]> = new Map(
  declarations.flatMap(({ tagName, attributes = [] }) =>
    tagName
      ? [
          [
            tagName,
            attributes.map(({ name, type }) => ({
              name,
              values: /^'[^']*'( \| '[^']*')+$/.test(type?.text ?? '')
                ? type!.text.split(' | ').map((value) => value.slice(1, -1))
                : [],
            })),
          ] as const,
        ]
      : [],
  ),
);

/** Attributes that any element may have (HTML, "Global attributes"), and event handlers. */
export const isGlobal = (name: string): boolean =>
  /^(data-|aria-|on[a-z]+$)/.test(name) ||
  /^(id|class|style|lang|dir|title|hidden|slot|part|exportparts|tabindex|translate|role|inert|popover|draggable|accesskey|spellcheck|itemid|itemprop|itemref|itemscope|itemtype|nonce|is|autofocus|contenteditable|enterkeyhint|inputmode|v-pre)$/.test(
    name,
  );
