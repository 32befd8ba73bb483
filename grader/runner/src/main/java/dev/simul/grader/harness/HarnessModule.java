package dev.simul.grader.harness;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModulePackagesAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The descriptor of the harness. */
final class HarnessModule {
    static final String NAME = "dev.simul.harness";

    /**
     * The modules of the JDK that the harness uses, and those that courses may allow. A child also
     * has the modules that provide services of the JDK.
     */
    private static final List<String> JDK =
            List.of(
                    "java.instrument",
                    "java.logging",
                    "java.management",
                    "java.net.http",
                    "java.sql",
                    "java.xml",
                    "jdk.management",
                    "jdk.unsupported");

    private static final String AGENT = "dev.simul.simulation.internal.agent";

    private final Set<String> packages = new TreeSet<>();
    private final Set<String> uses = new TreeSet<>();

    /** Adds the package of a class file. */
    void addClass(String path) {
        packages.add(path.substring(0, path.lastIndexOf('/')).replace('/', '.'));
    }

    /** Adds the services that a library looks up. */
    void addLibrary(ModuleDescriptor library) {
        uses.addAll(library.uses());
    }

    /**
     * Writes the descriptor. The only export is to the module of the JDK that starts the agent.
     *
     * @return a class file
     */
    byte[] classFile() {
        return ClassFile.of()
                .buildModule(
                        ModuleAttribute.of(
                                ModuleDesc.of(NAME),
                                module -> {
                                    module.requires(
                                            ModuleDesc.of("java.base"),
                                            ClassFile.ACC_MANDATED,
                                            null);
                                    JDK.forEach(
                                            name -> module.requires(ModuleDesc.of(name), 0, null));
                                    module.exports(
                                            PackageDesc.of(AGENT),
                                            0,
                                            ModuleDesc.of("java.instrument"));
                                    uses.stream().map(ClassDesc::of).forEach(module::uses);
                                }),
                        builder ->
                                builder.with(
                                        ModulePackagesAttribute.ofNames(
                                                packages.stream().map(PackageDesc::of).toList())));
    }
}
