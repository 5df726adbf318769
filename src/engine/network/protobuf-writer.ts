/** Appends fields of one protobuf message. Only what ONNX files need: varints, floats and length-delimited fields. */
export interface ProtobufWriter {
  readonly integer: (field: number, value: number) => ProtobufWriter;
  readonly float: (field: number, value: number) => ProtobufWriter;
  readonly text: (field: number, value: string) => ProtobufWriter;
  readonly bytes: (field: number, value: Uint8Array) => ProtobufWriter;
  readonly message: (field: number, value: ProtobufWriter) => ProtobufWriter;
  readonly finish: () => Uint8Array;
}

const VARINT = 0;
const DELIMITED = 2;
const FIXED_32 = 5;

export function protobufMessage(): ProtobufWriter {
  const parts: Uint8Array[] = [];
  const writer: ProtobufWriter = {
    integer(field, value) {
      parts.push(varint(field * 8 + VARINT), varint(value));
      return writer;
    },
    float(field, value) {
      parts.push(varint(field * 8 + FIXED_32), new Uint8Array(Float32Array.of(value).buffer));
      return writer;
    },
    text: (field, value) => writer.bytes(field, new TextEncoder().encode(value)),
    bytes(field, value) {
      parts.push(varint(field * 8 + DELIMITED), varint(value.length), value);
      return writer;
    },
    message: (field, value) => writer.bytes(field, value.finish()),
    finish: () => Buffer.concat(parts),
  };
  return writer;
}

/** Seven bits a byte, the lowest first. Negative numbers take ten bytes, as two's complement in 64 bits. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}
