package dev.simul.grader.fuzz;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A class file, read by the letter of chapter 4 of the JVM specification and not by the library
 * that the grader reads it with.
 *
 * @param constants the constants; those with the index 0, or after a long or a double, are empty
 * @param poolEnd the position of the first byte after the constants
 * @param name the index of the constant with the name of the class
 * @param superclass the index of the constant with the name of the superclass, or 0
 * @param members the fields and methods
 */
record RawClass(
        List<Constant> constants, int poolEnd, int name, int superclass, List<Member> members) {
    static final int UTF8 = 1;
    static final int CLASS = 7;
    static final int FIELD = 9;
    static final int METHOD = 10;
    static final int INTERFACE_METHOD = 11;
    static final int HANDLE = 15;
    private static final int POOL = 8;

    /**
     * A constant.
     *
     * @param at the position of its tag
     * @param tag its kind
     * @param text its text if it is a text
     * @param first its first number, which is the index of another constant for most kinds
     * @param second its second number
     */
    record Constant(int at, int tag, String text, int first, int second) {
        private static final Constant EMPTY = new Constant(0, 0, "", 0, 0);

        boolean isMember() {
            return tag == FIELD || tag == METHOD || tag == INTERFACE_METHOD;
        }
    }

    /** A field or method, with the indexes of its name and descriptor. */
    record Member(int flags, int name, int descriptor) {}

    /**
     * Reads a class file.
     *
     * @throws IOException if the JVM could not read it either
     */
    static RawClass read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(POOL);
        int count = in.readUnsignedShort();
        List<Constant> constants = new ArrayList<>(List.of(Constant.EMPTY));
        while (constants.size() < count) {
            int at = bytes.length - in.available();
            int tag = in.readUnsignedByte();
            constants.add(constant(in, at, tag));
            if (tag == 5 || tag == 6) {
                constants.add(Constant.EMPTY);
            }
        }
        int poolEnd = bytes.length - in.available();
        in.readUnsignedShort();
        int name = in.readUnsignedShort();
        int superclass = in.readUnsignedShort();
        in.skipNBytes(2L * in.readUnsignedShort());
        List<Member> members = new ArrayList<>();
        for (int kind = 0; kind < 2; kind++) {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                members.add(
                        new Member(
                                in.readUnsignedShort(),
                                in.readUnsignedShort(),
                                in.readUnsignedShort()));
                for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                    in.readUnsignedShort();
                    in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
                }
            }
        }
        return new RawClass(constants, poolEnd, name, superclass, members);
    }

    private static Constant constant(DataInputStream in, int at, int tag) throws IOException {
        return switch (tag) {
            case UTF8 -> new Constant(at, tag, in.readUTF(), 0, 0);
            case 3, 4 -> new Constant(at, tag, "", in.readInt(), 0);
            case 5, 6 -> new Constant(at, tag, "", in.readInt(), in.readInt());
            case CLASS, 8, 16, 19, 20 -> new Constant(at, tag, "", in.readUnsignedShort(), 0);
            case FIELD, METHOD, INTERFACE_METHOD, 12, 17, 18 ->
                    new Constant(at, tag, "", in.readUnsignedShort(), in.readUnsignedShort());
            case HANDLE -> new Constant(at, tag, "", in.readUnsignedByte(), in.readUnsignedShort());
            default -> throw new IOException("no constant has the tag " + tag);
        };
    }

    Constant constant(int index) throws IOException {
        if (index >= constants.size()) {
            throw new IOException("no constant has the index " + index);
        }
        return constants.get(index);
    }

    /** Returns a text. */
    String text(int index) throws IOException {
        Constant constant = constant(index);
        if (constant.tag() != UTF8) {
            throw new IOException("the constant " + index + " is no text");
        }
        return constant.text();
    }

    /** Returns the name of a class, with slashes. */
    String className(int index) throws IOException {
        Constant constant = constant(index);
        if (constant.tag() != CLASS) {
            throw new IOException("the constant " + index + " is no class");
        }
        return text(constant.first());
    }

    /** Returns a text as a class file contains it. */
    static byte[] encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[bytes.length + 2];
        all[0] = (byte) (bytes.length >> 8);
        all[1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, all, 2, bytes.length);
        return all;
    }
}
