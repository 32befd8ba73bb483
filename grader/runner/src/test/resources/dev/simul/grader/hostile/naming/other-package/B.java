package evil;

public final class Own {
    public static void run() {
        System.out.println("LEAKED other package");
    }
}
