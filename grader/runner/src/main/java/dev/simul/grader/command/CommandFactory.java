package dev.simul.grader.command;

import dev.simul.grader.command.kit.GraderKit;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Creates the commands, and passes the kit to them. */
final class CommandFactory implements IFactory {
    private final GraderKit kit;

    CommandFactory(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == GradeCommand.class) {
            return type.cast(new GradeCommand(kit));
        }
        if (type == GradeClassCommand.class) {
            return type.cast(new GradeClassCommand(kit));
        }
        if (type == TimelinesCommand.class) {
            return type.cast(new TimelinesCommand(kit));
        }
        if (type == HandoutCommand.class) {
            return type.cast(new HandoutCommand(kit));
        }
        if (type == UnlockCommand.class) {
            return type.cast(new UnlockCommand(kit));
        }
        return type == VerifyCommand.class
                ? type.cast(new VerifyCommand(kit))
                : CommandLine.defaultFactory().create(type);
    }
}
