export declare function withArrows(code: string): string;
