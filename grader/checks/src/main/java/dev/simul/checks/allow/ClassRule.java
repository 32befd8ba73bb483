package dev.simul.checks.allow;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The rule that says which members of a class are allowed.
 *
 * @param isOpen whether the members that are not named are allowed
 * @param named the members that are treated the other way: a name such as {@code sleep}, or a name
 *     with simple parameter types such as {@code new(String,Charset)}
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

    /** Returns whether this rule names methods of a member's name with their parameters. */
    boolean tellsApart(Member member) {
        String start = member.name() + "(";
        for (String name : named) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Returns this rule with a member added to those that are allowed. */
    ClassRule allowing(String member) {
        Set<String> changed = new LinkedHashSet<>(named);
        if (isOpen) {
            changed.removeIf(name -> name.equals(member) || name.startsWith(member + "("));
        } else {
            changed.add(member);
        }
        return new ClassRule(isOpen, changed);
    }

    /** Returns this rule with more members named. */
    ClassRule naming(boolean open, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(named);
        all.addAll(more);
        return new ClassRule(open, all);
    }
}
