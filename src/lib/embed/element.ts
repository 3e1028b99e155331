export type Attributes = Record<string, string | number | boolean | null | undefined>;

/**
 * Makes elements in a document. Text goes in as text and never as markup; an attribute that is
 * null, undefined or false is left out.
 */
export const maker =
  (document: Document) =>
  <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Attributes = {},
    ...children: (Node | string | null)[]
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false)
        element.setAttribute(name, value === true ? '' : String(value));
    }
    element.append(...children.filter((c) => c !== null));
    return element;
  };

export type Make = ReturnType<typeof maker>;
