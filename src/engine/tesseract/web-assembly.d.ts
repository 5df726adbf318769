export {};

declare global {
  /** The part of WebAssembly that is used here: Node's types leave it to those of browsers. */
  namespace WebAssembly {
    class Module {
      private readonly brand: undefined;
    }
    interface Instance {
      readonly exports: Readonly<Record<string, unknown>>;
    }
    type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    function compile(bytes: Uint8Array): Promise<Module>;
    function instantiate(module: Module, imports: Imports): Promise<Instance>;
  }
}
