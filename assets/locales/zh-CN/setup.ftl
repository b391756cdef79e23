# setup
refusal-setup-not-a-demo = 这是真实的店铺，不是演示店，不能清空。如需换数据，请恢复备份。
