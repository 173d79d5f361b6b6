package org.officeflow.engine.clock;

import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the one clock to every room. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean(destroyMethod = "reset")
    MovableClock clock() {
        return new MovableClock(ZoneId.systemDefault());
    }
}
