package dev.simul.simulation.internal.site;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.sharing.CallEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sites known so far. Transformed code refers to each site by its number. */
public final class SiteTable {
    private static final List<Entry> ENTRIES = new ArrayList<>();
    private static final Map<Entry, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, SharedField> FIELDS = new HashMap<>();

    private static volatile Entry[] published = {};

    private record Entry(
            AccessSite site, @Nullable SharedField field, @Nullable CallEffect effect) {}

    private SiteTable() {}

    /** Returns the number of a site. Equal sites have the same number. */
    public static synchronized int number(AccessSite site) {
        return number(new Entry(site, find(site), null));
    }

    /** Returns the number of a site that calls a method of the JDK with the given effect. */
    public static synchronized int number(AccessSite site, CallEffect effect) {
        return number(new Entry(site, null, effect));
    }

    private static int number(Entry entry) {
        Integer known = NUMBERS.get(entry);
        if (known != null) {
            return known;
        }
        int number = ENTRIES.size();
        ENTRIES.add(entry);
        NUMBERS.put(entry, number);
        return number;
    }

    private static @Nullable SharedField find(AccessSite site) {
        if (site.kind() != AccessSite.Kind.FIELD && site.kind() != AccessSite.Kind.VOLATILE) {
            return null;
        }
        // No class name contains a '#'.
        return FIELDS.computeIfAbsent(site.owner() + "#" + site.member(), SharedField::new);
    }

    /**
     * Returns a site.
     *
     * @param number the number of the site
     * @return the site
     */
    public static AccessSite of(int number) {
        return entry(number).site;
    }

    /**
     * Returns the field that a site reads or writes; there is one object for each field.
     *
     * @param number the number of a site that accesses a field
     * @return the field
     */
    public static SharedField fieldOf(int number) {
        return Objects.requireNonNull(entry(number).field);
    }

    /**
     * Returns the effect of the method that a site calls.
     *
     * @param number the number of a site that calls a method
     * @return the effect
     */
    public static CallEffect effectOf(int number) {
        return Objects.requireNonNull(entry(number).effect);
    }

    private static Entry entry(int number) {
        Entry[] known = published;
        if (number >= known.length) {
            known = publish();
        }
        return known[number];
    }

    private static synchronized Entry[] publish() {
        published = ENTRIES.toArray(Entry[]::new);
        return published;
    }
}
