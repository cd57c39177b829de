export declare function withNames(code: string): string;
