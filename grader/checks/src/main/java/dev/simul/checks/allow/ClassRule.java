package dev.simul.checks.allow;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The rule that says which members of a class are allowed.
 *
 * @param isOpen whether the members that are not named are allowed
 * @param named the members for which the opposite is true: names of members such as {@code sleep},
 *     or names with simple parameter types such as {@code new(String,Charset)}
 */
record ClassRule(boolean isOpen, Set<String> named) {
    static final ClassRule ALL = new ClassRule(true, Set.of());
    static final ClassRule NONE = new ClassRule(false, Set.of());

    ClassRule {
        named = Set.copyOf(named);
    }

    boolean allows(Member member) {
        return isOpen != isNamed(member);
    }

    private boolean isNamed(Member member) {
        return named.contains(member.name())
                || tellsApart(member) && named.contains(member.withParameters());
    }

    /**
     * Returns whether this rule lists any method of the same name as the member together with its
     * parameter types.
     */
    boolean tellsApart(Member member) {
        String start = member.name() + "(";
        for (String name : named) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Returns a copy of this rule that also allows the given member. */
    ClassRule allowing(String member) {
        Set<String> changed = new LinkedHashSet<>(named);
        if (isOpen) {
            changed.removeIf(name -> name.equals(member) || name.startsWith(member + "("));
        } else {
            changed.add(member);
        }
        return new ClassRule(isOpen, changed);
    }

    /**
     * Returns a copy of this rule that names additional members, and that is open or not, as
     * specified.
     */
    ClassRule naming(boolean open, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(named);
        all.addAll(more);
        return new ClassRule(open, all);
    }
}
