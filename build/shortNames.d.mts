export declare function withShortNames(code: string): string;
