package dev.simul.simulation.internal.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Local variables of one method that hold the values of its stack while a hook is called. */
final class ScratchVariables {
    private static final int RECEIVER = -1;

    private final Map<String, Integer> slots = new HashMap<>();

    /**
     * Returns the variable for an argument or a value to store. There is one variable for each
     * kind.
     */
    int forValue(CodeBuilder code, TypeKind kind) {
        return slot(code, kind, 0);
    }

    int forReceiver(CodeBuilder code) {
        return slot(code, TypeKind.REFERENCE, RECEIVER);
    }

    private int slot(CodeBuilder code, TypeKind kind, int position) {
        return slots.computeIfAbsent(
                kind + " " + position, first -> code.allocateLocal(kind.asLoadable()));
    }

    /**
     * Moves the arguments of a call from the stack to variables, so that the receiver is on top.
     */
    int[] spill(CodeBuilder code, List<ClassDesc> types) {
        int[] spilled = new int[types.size()];
        for (int i = spilled.length - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(types.get(i));
            spilled[i] = slot(code, kind, i);
            code.storeLocal(kind, spilled[i]);
        }
        return spilled;
    }

    /** Moves the arguments of a call back to the stack. */
    static void reload(CodeBuilder code, List<ClassDesc> types, int[] spilled) {
        for (int i = 0; i < spilled.length; i++) {
            code.loadLocal(TypeKind.from(types.get(i)), spilled[i]);
        }
    }
}
