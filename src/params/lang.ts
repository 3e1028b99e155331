/** Vietnamese has no prefix; `/en/` is the only other language. */
export const match = (param: string): param is 'en' => param === 'en';
