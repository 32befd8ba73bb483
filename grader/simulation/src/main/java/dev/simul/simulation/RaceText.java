package dev.simul.simulation;

/** Describes a race, and how to fix it. */
final class RaceText {
    private final Diagnosis.Race race;

    private RaceText(Diagnosis.Race race) {
        this.race = race;
    }

    static String of(Diagnosis.Race race) {
        RaceText text = new RaceText(race);
        return race.second().site().kind() == AccessSite.Kind.CALL ? text.calls() : text.accesses();
    }

    private String accesses() {
        return access(race.first(), race.what())
                + " while "
                + access(race.second(), "it")
                + ", and nothing orders the two accesses: guard both with the same lock, or use a"
                + " volatile or atomic variable";
    }

    private static String access(Diagnosis.Race.Access access, String what) {
        return access.thread()
                + (access.site().writes() ? " writes " : " reads ")
                + what
                + " at "
                + StackFrames.fileAndLine(access.site().frame());
    }

    private String calls() {
        String type = race.what().substring(race.what().indexOf(' ') + 1);
        return "two threads "
                + (race.confirmed() ? "used" : "can use")
                + " the same "
                + type
                + " at the same time, without a common lock: "
                + call(race.first())
                + ", "
                + call(race.second())
                + "; guard both calls with the same lock"
                + alternative(type);
    }

    private static String call(Diagnosis.Race.Access access) {
        String member = access.site().member();
        return access.thread()
                + " at "
                + StackFrames.fileAndLine(access.site().frame())
                + " ("
                + (member.equals("<init>") ? "new " + access.site().ownerName() : member)
                + ")";
    }

    /**
     * Returns advice on a class that can replace another one, whatever it is used for. A linked map
     * has no such class, because a concurrent map does not keep the order.
     */
    private static String alternative(String type) {
        return switch (type) {
            case "HashMap" -> ", or use a ConcurrentHashMap";
            case "TreeMap" -> ", or use a ConcurrentSkipListMap";
            case "HashSet" -> ", or use ConcurrentHashMap.newKeySet()";
            case "TreeSet" -> ", or use a ConcurrentSkipListSet";
            case "ArrayList" -> ", or use a CopyOnWriteArrayList";
            case "ArrayDeque" -> ", or use a LinkedBlockingDeque";
            case "PriorityQueue" -> ", or use a PriorityBlockingQueue";
            case "SimpleDateFormat" -> ", or use a DateTimeFormatter";
            default -> "";
        };
    }
}
