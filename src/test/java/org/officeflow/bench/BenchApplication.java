package org.officeflow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.officeflow.OfficeflowApplication;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One side in a Java process of its own: starts the application, says that it is ready, and then runs a round of so many cases for
 * every line on its standard input, and says what it took. Ends when its input ends.
 */
final class BenchApplication {

    static final String SAYS = "bench: ";
    static final String REST = "rest";

    private BenchApplication() {}

    /** The first argument names the side, the others go to the application. */
    public static void main(String[] arguments) throws IOException {
        var side = Side.named(arguments[0]);
        var more = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        var status = 1;
        try (var context = start(side, more);
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var round = new PurchaseRound(context, side);
            say("ready");
            String line;
            while ((line = input.readLine()) != null) {
                if (line.equals(REST)) {
                    round.rest();
                    say(REST);
                } else {
                    say(round.run(Integer.parseInt(line)).toString());
                }
            }
            status = 0;
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        System.exit(status);
    }

    private static ConfigurableApplicationContext start(Side side, String... more) {
        var arguments = new java.util.ArrayList<>(side.arguments());
        arguments.addAll(java.util.List.of(more));
        BeanFactoryPostProcessor leaveOut =
                beans -> side.leftOut().forEach(name -> ((BeanDefinitionRegistry) beans).removeBeanDefinition(name));
        return new SpringApplicationBuilder(OfficeflowApplication.class)
                .initializers(context -> context.addBeanFactoryPostProcessor(leaveOut))
                .run(arguments.toArray(String[]::new));
    }

    private static void say(String words) {
        System.out.println(SAYS + words);
    }
}
