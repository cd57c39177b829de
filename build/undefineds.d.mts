export declare function withNamedUndefined(code: string): string;
