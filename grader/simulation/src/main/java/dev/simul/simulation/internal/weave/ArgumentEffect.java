package dev.simul.simulation.internal.weave;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Set;

/** What methods of the JDK do with the collections and texts they are given. */
enum ArgumentEffect {
    /** Keeps it, or hands it on; or it is nothing that threads could change. */
    KEEPS,
    /** Looks into it. */
    READS,
    /** Changes it. */
    CHANGES;

    private static final String COLLECTIONS = "java/util/Collections";

    private static final Set<String> WHOLE =
            Set.of(
                    "addAll",
                    "addAllAbsent",
                    "containsAll",
                    "copyOf",
                    "drainTo",
                    "equals",
                    "putAll",
                    "removeAll",
                    "retainAll");
    private static final Set<String> READ_BY_COLLECTIONS =
            Set.of(
                    "binarySearch",
                    "disjoint",
                    "frequency",
                    "indexOfSubList",
                    "lastIndexOfSubList",
                    "list",
                    "max",
                    "min");
    private static final Set<String> CHANGED_BY_COLLECTIONS =
            Set.of(
                    "addAll",
                    "copy",
                    "fill",
                    "replaceAll",
                    "reverse",
                    "rotate",
                    "shuffle",
                    "sort",
                    "swap");
    private static final Set<String> MADE_TEXT =
            Set.of("append", "insert", "join", "print", "println", "valueOf");
    private static final Set<String> TEXT =
            Set.of(
                    "java/io/PrintStream",
                    "java/lang/String",
                    "java/lang/StringBuffer",
                    "java/lang/StringBuilder");

    /** Returns what a method does with one of its parameters, counted from 0. */
    static ArgumentEffect of(String owner, String method, ClassDesc type, int parameter) {
        if (TEXT.contains(owner)) {
            return MADE_TEXT.contains(method) && isTextOrAny(type) ? READS : KEEPS;
        }
        if (!owner.startsWith("java/util/") || !isCollectionOrAny(type)) {
            return KEEPS;
        }
        if (owner.equals(COLLECTIONS)) {
            if (CHANGED_BY_COLLECTIONS.contains(method)) {
                return parameter == 0 ? CHANGES : READS;
            }
            return READ_BY_COLLECTIONS.contains(method) && parameter < 2 ? READS : KEEPS;
        }
        if (method.equals(ConstantDescs.INIT_NAME)) {
            return type.equals(ConstantDescs.CD_Object) ? KEEPS : READS;
        }
        if (!WHOLE.contains(method)) {
            return KEEPS;
        }
        return method.equals("drainTo") ? CHANGES : READS;
    }

    /** Tells whether a value of a type that becomes part of a text may be one that can change. */
    static boolean isTextOrAny(ClassDesc type) {
        return type.equals(ConstantDescs.CD_Object)
                || type.descriptorString().equals("Ljava/lang/CharSequence;")
                || type.descriptorString().equals("Ljava/lang/Iterable;")
                || type.descriptorString().equals("Ljava/lang/StringBuilder;")
                || isCollection(type);
    }

    private static boolean isCollectionOrAny(ClassDesc type) {
        return type.equals(ConstantDescs.CD_Object) || isCollection(type);
    }

    private static boolean isCollection(ClassDesc type) {
        String name = type.descriptorString();
        return name.startsWith("Ljava/util/")
                && name.indexOf('/', "Ljava/util/".length()) < 0
                && !name.equals("Ljava/util/Comparator;");
    }
}
