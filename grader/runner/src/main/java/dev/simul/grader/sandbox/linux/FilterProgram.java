package dev.simul.grader.sandbox.linux;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The program with which the kernel decides about each system call of a child. It is written in the
 * instructions of the Berkeley packet filter, which see the number and the arguments of a call but
 * no memory.
 */
final class FilterProgram {
    static final int INSTRUCTION = 8;

    static final int ALLOW = 0x7fff0000;
    static final int ASK = 0x7fc00000;
    static final int KILL_PROCESS = 0x80000000;
    private static final int FAIL = 0x00050000;

    static final int EPERM = 1;
    static final int EACCES = 13;
    static final int ENOSYS = 38;

    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int JUMP_IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER_AT = 0;
    private static final int ARCHITECTURE_AT = 4;
    private static final int ARGUMENTS_AT = 16;

    /** Calls for 32-bit pointers on x86-64 have this bit, and other numbers than the usual ones. */
    private static final int X32_BIT = 0x40000000;

    private record Instruction(int code, int ifTrue, int ifFalse, int operand) {}

    private final List<Instruction> instructions = new ArrayList<>();
    private final Architecture architecture;

    /** Starts a program that kills a process which makes calls of another architecture. */
    FilterProgram(Architecture architecture) {
        this.architecture = architecture;
        add(LOAD, 0, 0, ARCHITECTURE_AT);
        add(JUMP_IF_EQUAL, 1, 0, architecture.auditNumber());
        end(KILL_PROCESS);
        add(LOAD, 0, 0, NUMBER_AT);
        if (architecture == Architecture.X86_64) {
            add(JUMP_IF_AT_LEAST, 0, 1, X32_BIT);
            end(KILL_PROCESS);
        }
    }

    static int fail(int error) {
        return FAIL | error;
    }

    /** Adds a result for a call, whatever its arguments are. */
    void on(Syscall call, int result) {
        if (call.isOn(architecture)) {
            add(JUMP_IF_EQUAL, 0, 1, call.number(architecture));
            end(result);
        }
    }

    /** Adds results for a call, depending on whether an argument has a certain bit. */
    void onBit(Syscall call, int argument, int bit, int ifSet, int ifClear) {
        add(JUMP_IF_EQUAL, 0, 4, call.number(architecture));
        add(LOAD, 0, 0, lowHalf(argument));
        add(JUMP_IF_ANY_BIT, 0, 1, bit);
        end(ifSet);
        end(ifClear);
    }

    /** Adds results for a call, depending on whether an argument is one of some values. */
    void onValues(Syscall call, int argument, List<Integer> values, int ifOne, int ifNone) {
        add(JUMP_IF_EQUAL, 0, values.size() + 3, call.number(architecture));
        add(LOAD, 0, 0, lowHalf(argument));
        for (int i = 0; i < values.size(); i++) {
            add(JUMP_IF_EQUAL, values.size() - i, 0, values.get(i));
        }
        end(ifNone);
        end(ifOne);
    }

    /** Adds the result for all other calls. */
    void otherwise(int result) {
        end(result);
    }

    int length() {
        return instructions.size();
    }

    void write(MemorySegment memory) {
        ByteBuffer buffer = Kernel.buffer(memory);
        for (Instruction each : instructions) {
            buffer.putShort((short) each.code);
            buffer.put((byte) each.ifTrue);
            buffer.put((byte) each.ifFalse);
            buffer.putInt(each.operand);
        }
    }

    /** Returns where an argument is; both architectures store the low half first. */
    private static int lowHalf(int argument) {
        return ARGUMENTS_AT + argument * Long.BYTES;
    }

    private void end(int result) {
        add(RETURN, 0, 0, result);
    }

    private void add(int code, int ifTrue, int ifFalse, int operand) {
        instructions.add(new Instruction(code, ifTrue, ifFalse, operand));
    }
}
