export function listen(): void;
export function settle(): Promise<void>;
export function whatTheySay(): unknown;
export function howTheyLook(names: readonly string[]): string[];
export function useHighContrast(): void;
export function giveOptions(): void;
export function giveValues(): void;
