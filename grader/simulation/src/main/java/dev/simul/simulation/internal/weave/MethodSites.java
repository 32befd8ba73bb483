package dev.simul.simulation.internal.weave;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.sharing.CallEffect;
import dev.simul.simulation.internal.site.SiteTable;
import java.lang.classfile.CodeBuilder;
import org.jspecify.annotations.Nullable;

/** Loads the numbers of the sites of one method, each with the line that was reached last. */
final class MethodSites {
    private final String type;
    private final @Nullable String file;
    private final String method;

    private int line = -1;

    MethodSites(String type, @Nullable String file, String method) {
        this.type = type;
        this.file = file;
        this.method = method;
    }

    void reach(int line) {
        this.line = line;
    }

    void loadField(
            CodeBuilder code, String owner, String field, AccessSite.Kind kind, boolean writes) {
        code.loadConstant(SiteTable.number(site(owner, field, kind, writes)));
    }

    void loadElement(CodeBuilder code, boolean writes) {
        code.loadConstant(SiteTable.number(site("", "", AccessSite.Kind.ELEMENT, writes)));
    }

    /** Loads the site of a synchronized block. */
    void loadMonitor(CodeBuilder code) {
        code.loadConstant(SiteTable.number(site("", "", AccessSite.Kind.MONITOR, true)));
    }

    /** Loads the site at which the method itself enters its monitor. */
    void loadMonitorOfMethod(CodeBuilder code) {
        code.loadConstant(SiteTable.number(site("", method, AccessSite.Kind.MONITOR, true)));
    }

    /** Loads the site of a call to a method that has the given effect. */
    void loadCall(CodeBuilder code, String owner, String method, CallEffect effect) {
        AccessSite site = site(owner, method, AccessSite.Kind.CALL, effect.changes());
        code.loadConstant(SiteTable.number(site, effect));
    }

    /** Loads the site of a call at which an argument is read or changed. */
    void loadPassing(CodeBuilder code, String owner, String method, boolean changes) {
        AccessSite site = site(owner, method, AccessSite.Kind.CALL, changes);
        code.loadConstant(SiteTable.number(site, changes ? CallEffect.CHANGES : CallEffect.READS));
    }

    private AccessSite site(String owner, String member, AccessSite.Kind kind, boolean writes) {
        return new AccessSite(
                type, method, file, line, owner.replace('/', '.'), member, kind, writes);
    }
}
